package org.dauys.server.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;

/**
 * Someone who comes in an office to explain the draft; not a participant.
 *
 * @param name as it is published
 * @param office what they are: "deputy minister of labour"; may be missing
 * @param task what they do in the delegation
 */
public record Delegate(String name, Words office, Task task) {
    public enum Task {
        HEAD,
        MEMBER,
        SPEAKER,
        SECRETARY,
        INTERPRETER;

        /** As in the database and in addresses. */
        public String code() {
            return Codes.of(this);
        }
    }

    /** The name in one spelling, by which one person in two delegations is found. Two persons may share it. */
    public String key() {
        return key(name);
    }

    /**
     * By what each of a delegation is known, in its order, whatever becomes of the others' places: the key of the name, and of the
     * second of one name with a 2 behind it.
     */
    public static List<String> identities(List<Delegate> delegation) {
        List<String> identities = new ArrayList<>();
        for (Delegate one : delegation) {
            String identity = one.key();
            for (int next = 2; identities.contains(identity); next++) {
                identity = one.key() + " " + next;
            }
            identities.add(identity);
        }
        return List.copyOf(identities);
    }

    /** The key of any name: small letters, one space between words, no stops. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
