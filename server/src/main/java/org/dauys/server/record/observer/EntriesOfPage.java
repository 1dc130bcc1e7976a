package org.dauys.server.record.observer;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.record.Recorded;
import org.dauys.server.record.Recorded.Step;
import org.dauys.server.site.Page;
import org.dauys.server.site.PageEnd;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where what a page shows is in the public log: at its end, whatever the page is. */
@Component
class EntriesOfPage implements PageEnd {
    /** So many steps are looked through, and so many objects are told. */
    private static final int MOST = 500;

    private static final int TOLD = 60;
    /** The page of a provision of the newest version, whose number its address leaves out. */
    private static final Pattern PROVISION = Pattern.compile("(/c/[^/]+)/p/(.+)");

    private final Recorded recorded;
    private final TemplateEngine templates;

    EntriesOfPage(Recorded recorded, TemplateEngine templates) {
        this.recorded = recorded;
        this.templates = templates;
    }

    @Override
    public Optional<Content> of(Page page) {
        if (!page.path().startsWith("/c/") || !recorded.hasLog()) {
            return Optional.empty();
        }
        List<Step> steps = recorded.onPage(logged(page.path()), MOST);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Step> newest = newest(steps);
        List<Entries.Line> lines = Entries.of(newest, page);
        Map<String, Object> values = Map.of(
                "page",
                page,
                "lines",
                lines.stream().limit(TOLD).toList(),
                "more",
                Math.max(0, lines.size() - TOLD),
                "waiting",
                newest.size() - lines.size());
        return Optional.of(output -> templates.render("record/observer/entries.jte", values, output));
    }

    /** The newest step of each object that stands there. */
    private static List<Step> newest(List<Step> steps) {
        Map<String, Step> byObject = new LinkedHashMap<>();
        steps.forEach(step -> byObject.putIfAbsent(step.kind() + "/" + step.object(), step));
        return List.copyOf(byObject.values());
    }

    private String logged(String address) {
        String path = UriUtils.decode(address, StandardCharsets.UTF_8);
        Matcher provision = PROVISION.matcher(path);
        String version =
                provision.matches() ? recorded.newestVersion(provision.group(1)).orElse("") : "";
        return version.isEmpty() ? path : version + "/p/" + provision.group(2).replace('_', ' ');
    }
}
