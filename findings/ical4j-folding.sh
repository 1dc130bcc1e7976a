#!/usr/bin/env bash
# ical4j 4.4.0: lines in Kazakh or Russian become longer than the format allows.
# One would expect: RFC 5545, 3.1: "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break." The writer folds.
# It does: it folds after 73 characters, which are up to 146 octets in Cyrillic.
# What follows: fold by octets, and only between letters.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages org.mnode.ical4j:ical4j:4.4.0 org.slf4j:slf4j-nop:2.0.17

out=$(java_class Folding << 'JAVA'
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;

public class Folding {
    public static void main(String[] args) throws Exception {
        for (String word : new String[] {"constitution ", "конституция "}) {
            VEvent event = new VEvent(false);
            event.add(new Description(word.repeat(20)));
            Calendar calendar = new Calendar();
            calendar.add(event);
            StringWriter out = new StringWriter();
            new CalendarOutputter(false).output(calendar, out);
            int longest = 0;
            for (String line : out.toString().split("\r\n")) {
                longest = Math.max(longest, line.getBytes(StandardCharsets.UTF_8).length);
            }
            System.out.println(word.trim() + ": longest line " + longest + " octets");
        }
    }
}
JAVA
)
seen "$out" "constitution: longest line 73 octets
конституция: longest line 139 octets"
