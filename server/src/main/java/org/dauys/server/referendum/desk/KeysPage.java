package org.dauys.server.referendum.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keys of stations and observers, on a sheet that is shown once and printed. */
@Controller
@NotKept
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/referendum/keys")
class KeysPage {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 120;

    private final Referendums referendums;
    private final StationLists lists;
    private final SenderKeys keys;
    private final SiteAddress address;

    KeysPage(Referendums referendums, StationLists lists, SenderKeys keys, SiteAddress address) {
        this.referendums = referendums;
        this.lists = lists;
        this.keys = keys;
        this.address = address;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, List.of());
    }

    @PostMapping("/stations")
    Shown stations(DeskVisit visit) {
        Referendum one = find(visit);
        Optional<StationList> list = lists.published(one.id());
        if (list.isEmpty()) {
            visit.mistake("stations", "referendum.desk.error.no-list");
            return show(visit, List.of());
        }
        return show(visit, keys.ofStations(one, list.get().stations()));
    }

    @PostMapping("/observers")
    Shown observers(DeskVisit visit) {
        Referendum one = find(visit);
        int many = visit.form().number("many");
        String name = visit.form().text("name");
        if (many < 1 || many > MOST) {
            visit.mistake("many", "referendum.desk.error.many", MOST);
        }
        if (name.length() > LONGEST_NAME) {
            visit.mistake("name", "desk.error.long", name.length(), LONGEST_NAME);
        }
        return show(visit, visit.isFine() ? keys.ofObservers(one, name, many) : List.of());
    }

    @PostMapping("/revoke")
    ModelAndView revoke(DeskVisit visit) {
        Referendum one = find(visit);
        String station = visit.form().text("station");
        if (keys.revoke(one, station) == 0) {
            visit.mistake("station", "referendum.desk.error.no-key", station);
            return show(visit, List.of());
        }
        return visit.done("/referendum/keys", "referendum.desk.keys.revoked", station);
    }

    @PostMapping("/revoke-observers")
    ModelAndView revokeObservers(DeskVisit visit) {
        String name = visit.form().text("name");
        if (keys.revokeObservers(find(visit), name) == 0) {
            visit.mistake("many", "referendum.desk.error.no-keys", name);
            return show(visit, List.of());
        }
        return visit.done("/referendum/keys", "referendum.desk.keys.revoked.observers", name);
    }

    private Referendum find(DeskVisit visit) {
        return referendums.of(visit.id()).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, List<SenderKeys.Made> made) {
        Referendum one = find(visit);
        List<Integer> counts = keys.counts(one);
        String pages =
                address.of(visit.request()) + "/c/" + visit.consultation().slug() + "/referendum";
        return visit.show("referendum/desk/keys")
                .with(
                        "slips",
                        made.stream()
                                .map(key -> KeySlip.of(key, pages, visit.page().language()))
                                .toList())
                .with("ofStations", counts.get(0))
                .with("ofObservers", counts.get(1))
                .with("observers", keys.observers(one));
    }
}
