/** The API for programs, version 1, as its OpenAPI document describes it. */
@NullMarked
package org.dauys.server.publish.api;

import org.jspecify.annotations.NullMarked;
