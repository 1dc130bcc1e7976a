package org.dauys.server.submission;

/** The published reasons for which a submission may be hidden. There is none for being unwelcome. */
public enum HiddenReason {
    PERSONAL_DATA,
    INSULT,
    INCITEMENT,
    ADVERTISING,
    UNREADABLE,
    NOT_BY_SENDER;

    public String code() {
        return Codes.of(this);
    }
}
