package city.xingtu.atlas;

import java.time.Instant;

/** Which state of the plan is wanted. */
public sealed interface RevisionSelector {

    /** The newest. */
    record Head() implements RevisionSelector {}

    /** The one of that number. */
    record Number(long number) implements RevisionSelector {}

    /** The one that was the newest at that time. */
    record At(Instant time) implements RevisionSelector {}
}
