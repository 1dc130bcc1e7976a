package org.dauys.server.publish.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.site.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** Errors of the API, all as problems (RFC 9457), before any advice for pages. */
@ControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final Object[] NOTHING = {};

    @ExceptionHandler
    ResponseEntity<byte[]> missing(NotPublishedException missing, HttpServletRequest request, Locale reader) {
        return ApiProblem.answer(HttpStatus.NOT_FOUND, missing.phrase(), missing.values(), List.of(), request, reader);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> bad(BadRequestException bad, HttpServletRequest request, Locale reader) {
        List<ApiProblem.Mistake> mistakes = bad.parameters().stream()
                .map(parameter -> new ApiProblem.Mistake(
                        parameter.parameter(),
                        Say.in(reader)
                                .say(parameter.phrase(), parameter.values().toArray())))
                .toList();
        return ApiProblem.answer(HttpStatus.BAD_REQUEST, "publish.request", NOTHING, mistakes, request, reader);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failure(Exception failure, HttpServletRequest request, Locale reader) {
        // The route, not the address: that may hold what someone typed.
        LOG.error("{} failed", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), failure);
        return ApiProblem.answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "publish.failure", NOTHING, List.of(), request, reader);
    }
}
