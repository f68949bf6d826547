package city.xingtu.ogc.api;

import city.xingtu.atlas.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs of this node, in memory; the oldest are forgotten. Each is there for the holder of the key alone who made it; those
 * that were made without a key for everybody who needs none.
 */
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
        Job job = new Job(UUID.randomUUID().toString(), process, Access.holder());
        jobs.put(job.id(), job);
        return job;
    }

    /** One's own, the newest first. */
    synchronized List<Job> list() {
        return jobs.sequencedValues().reversed().stream().filter(Jobs::own).toList();
    }

    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id)).filter(Jobs::own);
    }

    private static boolean own(Job job) {
        return job.owner().equals(Access.holder());
    }

    synchronized void forget(Job job) {
        jobs.remove(job.id());
    }
}
