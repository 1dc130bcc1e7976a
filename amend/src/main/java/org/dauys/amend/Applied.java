package org.dauys.amend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.text.Act;

/**
 * A new act, and whom each of its words is from.
 *
 * @param act with labels as a reader would give them
 * @param labels of the base, each with the label that its provision has now; in the order of the text; what was
 *     removed is not here
 * @param fields of all provisions in the order of the text, empty ones included
 * @param taken what the base had and the new act has not, in the order of the base
 */
public record Applied(Act act, Map<String, String> labels, List<OwnedField> fields, List<Taken> taken) {
    public Applied {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        fields = List.copyOf(fields);
        taken = List.copyOf(taken);
    }
}
