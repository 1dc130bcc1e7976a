package org.dauys.tally.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.tally.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/** The ids of all protocols of a count. */
final class Ids {
    private final List<Protocol> protocols;
    private final TreeSet<String> shared = new TreeSet<>();
    private @Nullable Set<String> known;

    /** Finds those that are shared. */
    Ids(List<Protocol> protocols) {
        this.protocols = protocols;
        // As a log numbers them; then none is there twice, and nothing has to be remembered.
        if (!areAscendingNumbers()) {
            findShared();
        }
    }

    /** Ids of protocols of several stations, questions or kinds. */
    Set<String> shared() {
        return shared;
    }

    /** Whether a protocol has the id. */
    boolean has(String id) {
        if (known == null) {
            known = HashSet.newHashSet(protocols.size());
            for (Protocol protocol : protocols) {
                known.add(protocol.id());
            }
            known.remove("");
        }
        return known.contains(id);
    }

    private boolean areAscendingNumbers() {
        String before = "";
        for (Protocol protocol : protocols) {
            String id = protocol.id();
            if (!Standing.isNumber(id) || (!before.isEmpty() && Standing.compareIds(before, id) >= 0)) {
                return false;
            }
            before = id;
        }
        return true;
    }

    private void findShared() {
        Map<String, Protocol> first = HashMap.newHashMap(protocols.size());
        for (Protocol protocol : protocols) {
            if (!protocol.id().isEmpty()) {
                Protocol before = first.putIfAbsent(protocol.id(), protocol);
                if (before != null
                        && !(before.station().equals(protocol.station())
                                && before.question().equals(protocol.question())
                                && before.kind() == protocol.kind())) {
                    shared.add(protocol.id());
                }
            }
        }
        known = first.keySet();
    }
}
