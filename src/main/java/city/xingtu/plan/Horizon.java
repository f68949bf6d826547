package city.xingtu.plan;

/**
 * A year for which the plan can be asked: what exists in it and what the plan will have opened by its end.
 *
 * @param year such as 2025
 */
public record Horizon(int year, Text title) {}
