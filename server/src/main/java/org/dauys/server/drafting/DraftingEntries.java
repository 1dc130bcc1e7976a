package org.dauys.server.drafting;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the making of a version enters in the public log. */
@Component
@Order(65)
class DraftingEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.of(
                        "amendments-placed",
                        "What became of the amendments to earlier versions when this one was published",
                        "{\"version\":3,\"amendments\":2}",
                        "{\"version\":3,\"amendments\":[{\"number\":12,\"standing\":\"made\",\"overtakenBy\":[]},{\"number\":14,\"standing\":\"overtaken\",\"overtakenBy\":[12]}]}"),
                EntryType.of(
                        "amendments-listed",
                        "A list of amendments in order of disposal is published: the numbers that it gives",
                        "{\"version\":2,\"edition\":1,\"amendments\":2}",
                        "{\"version\":2,\"edition\":1,\"numbers\":[{\"amendment\":12,\"listed\":\"1\"},{\"amendment\":14,\"listed\":\"1A\"}]}"));
    }
}
