package org.dauys.server.meeting.hold;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.server.site.Page;

/** What the desk's scripts say, in the page's language; numbers are put in by them, for {@code #}. */
final class DeskPhrases {
    private static final List<String> KEYS = List.of(
            "site.offline.context.localhost",
            "site.offline.context.secure",
            "site.offline.context.plain",
            "site.offline.context.no-worker",
            "hold.desk.counts.here",
            "hold.desk.counts.server",
            "hold.desk.counts.conflicts",
            "hold.desk.counts.refused",
            "site.offline.storage.yes",
            "site.offline.storage.no",
            "site.offline.ready",
            "site.offline.saved",
            "site.offline.full",
            "site.offline.failed",
            "site.offline.net.sent",
            "site.offline.net.waits",
            "hold.desk.net.token",
            "hold.desk.net.refused",
            "site.offline.other-tab",
            "hold.desk.no-token",
            "hold.desk.sheet",
            "hold.desk.sheet.closed",
            "hold.desk.conflict",
            "hold.desk.conflict.take",
            "hold.desk.conflict.both",
            "hold.desk.edit",
            "hold.desk.take-back",
            "hold.desk.here",
            "hold.desk.there",
            "site.offline.photo.gone",
            "hold.desk.photo.refused",
            "hold.desk.photo.other",
            "hold.desk.photo.large",
            "hold.desk.photo.again",
            "hold.desk.photo.leave",
            "hold.desk.clear.not-yet",
            "hold.desk.clear.sure",
            "hold.desk.cleared",
            "hold.desk.file.taken",
            "hold.desk.file.none",
            "hold.desk.file.other",
            "hold.desk.file.wrong",
            "hold.desk.sound.what",
            "hold.desk.sound.plain",
            "hold.desk.sound.browser",
            "hold.desk.sound.on",
            "hold.desk.sound.failed",
            "hold.desk.sound.full",
            "hold.desk.sound.marks",
            "hold.desk.sound.save",
            "hold.desk.sound.remove",
            "hold.desk.sound.sure",
            "hold.desk.sound.first",
            "hold.desk.speaks",
            "hold.desk.stop",
            "hold.desk.balance",
            "hold.desk.begin",
            "hold.desk.finish",
            "hold.desk.planned",
            "hold.kind.contribution",
            "hold.kind.attendance",
            "hold.kind.turn",
            "hold.kind.photo",
            "hold.kind.poll",
            "hold.kind.mark",
            "hold.said.statement",
            "hold.said.question",
            "hold.said.proposal",
            "hold.said.objection",
            "hold.side.hall",
            "hold.side.delegation");

    private DeskPhrases() {}

    static Map<String, String> in(Page page) {
        Map<String, String> said = new TreeMap<>();
        KEYS.forEach(key -> said.put(key, page.say(key)));
        return said;
    }
}
