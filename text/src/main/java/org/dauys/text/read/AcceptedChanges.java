package org.dauys.text.read;

import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Problem.Cause;

/**
 * Which of the changes tracked in a document are accepted; all others are rejected.
 *
 * @param authors whose changes
 * @param told what a reader is told of the document
 */
record AcceptedChanges(Predicate<String> authors, Cause told) {

    static AcceptedChanges of(TrackedChanges changes) {
        boolean all = changes == TrackedChanges.ACCEPT;
        return new AcceptedChanges(author -> all, all ? Cause.CHANGES_ACCEPTED : Cause.CHANGES_REJECTED);
    }

    /** Whether the change on whose element the reader stands is accepted. */
    boolean includes(XMLStreamReader xml) {
        return authors.test(DocxXml.attribute(xml, "author"));
    }
}
