package city.xingtu.ogc.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs of this node, in memory; the oldest are forgotten. Who may ask questions may read all of them. */
public final class Jobs {

    static final int KEPT = 200;

    private final LinkedHashMap<String, Job> jobs = new LinkedHashMap<>() {
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

    /** All, the newest first. */
    synchronized List<Job> list() {
        return List.copyOf(jobs.sequencedValues().reversed());
    }

    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized void forget(Job job) {
        jobs.remove(job.id());
    }
}
