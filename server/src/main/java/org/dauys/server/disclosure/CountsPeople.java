package org.dauys.server.disclosure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what holds or returns unchecked numbers of people: a room's query, its record. No page, export, feed or template may
 * use it; they take {@link Disclosed}. A test keeps that.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface CountsPeople {}
