package org.dauys.server.record;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;
class ScratchTest {
    @Test void look() {
        try (TestSite site = TestSite.livingAlone()) {
            site.owner().sql("select type || ' ' || count(*) || ' ' || max(edition) || ' ' || min(coalesce(length(document::text),0)) || ' ' || max(coalesce(length(document::text),0)) as t from record.event group by type order by min(number)").query(String.class).list().forEach(System.out::println);
            site.owner().sql("select distinct on (type) type || ' ' || path ||' ' || says || ' ' || language || ' ' || left(coalesce(document::text, '-'), 400) from record.event order by type, number").query(String.class).list().forEach(System.out::println);
            System.out.println("touched " + site.owner().sql("select count(*) from record.touched").query(Long.class).single());
        }
    }
}
