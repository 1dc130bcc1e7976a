package org.dauys.server.publish.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the API: records as JSON, fields in the order of the record, absent ones left out. */
final class ApiJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private ApiJson() {}

    static byte[] write(Object answer) {
        return JSON.writeValueAsBytes(answer);
    }

    /** What is the same for all readers. */
    static ResponseEntity<byte[]> answer(Object answer, HttpServletRequest request) {
        return answer(write(answer), Keeping.MINUTE, request);
    }

    /** @param named whether the address names the languages of the words in the answer */
    static ResponseEntity<byte[]> answer(Object answer, boolean named, HttpServletRequest request) {
        return answer(write(answer), named ? Keeping.MINUTE : Keeping.READER, request);
    }

    static ResponseEntity<byte[]> answer(byte[] json, Keeping keeping, HttpServletRequest request) {
        return new Served(json, MediaType.APPLICATION_JSON, keeping, Optional.empty(), Optional.empty()).to(request);
    }
}
