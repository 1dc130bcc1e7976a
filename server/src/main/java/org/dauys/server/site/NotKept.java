package org.dauys.server.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What these methods answer is kept nowhere, neither by browsers nor by us: it holds a form, or what is meant for who asks.
 * Pages that need a role are never kept and need not say so.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotKept {}
