package org.dauys.server.submission.reader;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Page;

/**
 * Who sent something, as far as readers may know.
 *
 * @param name the chosen name, or the pseudonym, or words for someone of whom nothing is known
 * @param organisation on whose behalf; often empty
 * @param verified someone has seen that this is a person who may take part
 */
public record Sender(String name, String organisation, boolean verified) {

    static Sender of(
            Optional<UUID> author, boolean named, String organisation, Map<UUID, PublicName> names, Page page) {
        Optional<PublicName> known = author.flatMap(id -> Optional.ofNullable(names.get(id)));
        if (known.isEmpty()) {
            return new Sender(page.say("submission.sender.none"), organisation, false);
        }
        PublicName name = known.get();
        if (name.erased()) {
            return new Sender(page.say("submission.sender.erased", name.alias()), organisation, false);
        }
        String shown = named && name.name().isPresent() ? name.name().get() : name.alias();
        return new Sender(shown, organisation, name.verified());
    }
}
