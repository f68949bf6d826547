#!/bin/sh
# Travel times beside GraphHopper and pgRouting: docs/benchmarks/reach.md says what is measured.
# Usage, from the root of the checkout after a build with the tests: docs/benchmarks/reach.sh [grid] [FILE.osm.pbf]
# It needs PostgreSQL with PostGIS and pgRouting. One row of the shipped plan follows what is asked for.
set -e
classpath=target/benchmark-classpath.txt
[ -s "$classpath" ] || mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:-BackgroundCompilation -Xmx3g \
    -cp "target/test-classes:target/classes:$(cat "$classpath")" city.xingtu.reach.ReachBenchmark "$@"
