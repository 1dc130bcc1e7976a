package org.dauys.server.record;

import java.util.List;
import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.server.record.ShownObjects.Shown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the site shows of each object, for programs that compare it with the log: {@code dauys log verify --site}. */
@Controller
@Open
class ShownPage {
    private static final int MOST = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ShownObjects objects;

    ShownPage(ShownObjects objects) {
        this.objects = objects;
    }

    /** The kinds of objects, each with the address of its first objects. */
    @GetMapping("/log/shown.json")
    ResponseEntity<byte[]> kinds() {
        ObjectNode made = JSON.objectNode();
        ArrayNode kinds = made.putArray("kinds");
        objects.kinds().forEach(kind -> kinds.addObject().put("kind", kind).put("first", address(kind, 0)));
        return answer(made);
    }

    /** Objects of a kind, {@value #MOST} at a time; {@code next} is the address of those that follow, and is not there at the end. */
    @GetMapping("/log/shown/{kind:[a-z-]{1,30}}.json")
    ResponseEntity<byte[]> objects(@PathVariable String kind, @RequestParam(defaultValue = "0") long after) {
        Optional<List<Shown>> found = objects.of(kind, after, MOST);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        ObjectNode made = JSON.objectNode();
        ArrayNode list = made.putArray("objects");
        found.get().forEach(one -> list.add(object(one)));
        List<Long> numbers =
                found.get().stream().flatMap(one -> one.number().stream()).toList();
        if (numbers.size() == MOST) {
            made.put("next", address(kind, numbers.getLast()));
        }
        return answer(made);
    }

    private static String address(String kind, long after) {
        return "/log/shown/" + kind + ".json?after=" + after;
    }

    private static ObjectNode object(Shown shown) {
        ObjectNode made = JSON.objectNode();
        made.put("key", shown.key());
        shown.path().ifPresent(path -> made.put("path", path));
        shown.says().ifPresent(says -> made.set("says", CanonicalJson.read(says)));
        shown.document().ifPresent(document -> made.set("document", CanonicalJson.read(document)));
        shown.salt().ifPresent(salt -> made.put("salt", salt));
        ArrayNode entries = made.putArray("entries");
        shown.entries().forEach(entries::add);
        made.put("waiting", shown.waiting());
        return made;
    }

    private static ResponseEntity<byte[]> answer(ObjectNode made) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(CanonicalJson.of(made));
    }
}
