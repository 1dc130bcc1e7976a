package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where readers find the pages: as the operator says ({@code DAUYS_ADDRESS}), else as the request was addressed. */
@Component
public class SiteAddress {
    private final String configured;

    SiteAddress(@Value("${dauys.address:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
    }

    /** Without a slash at the end: {@code https://talqylau.example}. */
    public String of(HttpServletRequest request) {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }
}
