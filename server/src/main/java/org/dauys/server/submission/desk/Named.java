package org.dauys.server.submission.desk;

import org.dauys.server.consultation.ActPlace;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Page;

/** What things are called on the pages of the register's desk. */
public final class Named {
    private Named() {}

    /** How the sender appears: by name where they chose so, else by their letters and digits. */
    public static String sender(PublicName name, boolean named) {
        return named ? name.name().orElse(name.alias()) : name.alias();
    }

    /** What a submission speaks of. */
    public static String place(String label, Page page) {
        return label.isEmpty()
                ? page.say("register.place.draft")
                : page.say("register.place.provision", ActPlace.cited(label, page));
    }
}
