package city.xingtu.ogc.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs of this node, in memory; the oldest are forgotten. Ids are random, and who has one may read the job. */
public final class Jobs {

    private static final int KEPT = 200;

    private final Map<String, Job> jobs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            return size() > KEPT;
        }
    };

    /** None yet. */
    public Jobs() {}

    synchronized Job create(String process) {
        Job job = new Job(UUID.randomUUID().toString(), process);
        jobs.put(job.id(), job);
        return job;
    }

    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized void forget(Job job) {
        jobs.remove(job.id());
    }
}
