/** When lines run: headways by time of day, days of service, timetables, and the texts in which layers keep them. */
@NullMarked
package city.xingtu.plan.timetable;

import org.jspecify.annotations.NullMarked;
