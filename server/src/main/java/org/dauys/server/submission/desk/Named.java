package org.dauys.server.submission.desk;

import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Page;

/** What things are called on the pages of the register's desk. */
public final class Named {
    private Named() {}

    /** How the sender appears: by name where they chose so, else by their letters and digits. */
    public static String sender(PublicName name, boolean named) {
        return named ? name.name().orElse(name.alias()) : name.alias();
    }

    /**
     * What a submission speaks of.
     *
     * @param version the key of the version that the label belongs to
     */
    public static String place(long version, String label, ProvisionNames provisions, Page page) {
        return label.isEmpty() ? page.say("register.place.draft") : provisions.in(version, label);
    }
}
