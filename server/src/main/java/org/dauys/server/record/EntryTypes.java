package org.dauys.server.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.invariants.Impossible;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All types of entries that the rooms name. */
@Component
public class EntryTypes {
    private static final String REMOVED = "-removed";

    private final Map<String, EntryType> byName;
    private final List<EntryType> all;

    EntryTypes(ObjectProvider<EntrySource> sources) {
        this.all = sources.orderedStream()
                .flatMap(source -> source.types().stream())
                .toList();
        this.byName = all.stream().collect(Collectors.toUnmodifiableMap(EntryType::name, Function.identity()));
    }

    /** Room after room. */
    public List<EntryType> all() {
        return all;
    }

    /**
     * The type of this name. One that no room names is counted as what can never happen, and entered all the same: that something was
     * published matters more than how it is described.
     */
    EntryType named(String name) {
        EntryType known = byName.get(name);
        if (known != null) {
            return known;
        }
        if (!name.endsWith(REMOVED)) {
            Impossible.noted(EntryTypes.class, "No room names the type of entry " + name);
        }
        return EntryType.saying(name, "It is not public any more", "{}");
    }
}
