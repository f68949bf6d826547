package city.xingtu.question;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Proposals;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;

/**
 * What questions are answered with.
 *
 * @param software name and version, stated in every answer
 */
public record Desk(Atlas atlas, Proposals proposals, Reach reach, PlanFunctions functions, String software) {}
