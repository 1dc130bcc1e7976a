package org.dauys.server.publish.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;

/** Addresses in answers: paths from the root of the site, so that an answer does not depend on how it was addressed. */
final class ApiAddresses {
    static final String ROOT = "/api/v1";

    private ApiAddresses() {}

    static String of(Consultation consultation) {
        return ROOT + "/consultations/" + consultation.slug();
    }

    static String of(Consultation consultation, Version version) {
        return of(consultation) + "/versions/" + version.number();
    }

    static String comparison(Consultation consultation, Version from, Version to) {
        return of(consultation) + "/comparisons/" + from.number() + "/" + to.number();
    }

    static String provision(Consultation consultation, String label) {
        return of(consultation) + "/provisions/" + encoded(label);
    }

    static String page(Consultation consultation) {
        return "/c/" + consultation.slug();
    }

    static String page(Consultation consultation, Version version) {
        return page(consultation) + "/v/" + version.number();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
