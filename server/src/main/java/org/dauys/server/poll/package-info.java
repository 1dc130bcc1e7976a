/**
 * Polls of statements: who takes part, what they said, which statement comes next, and what may be told of it. Groups and agreement are the
 * engine's; every figure goes through the checker of small groups. Nothing here knows a name or when somebody voted.
 */
@NullMarked
package org.dauys.server.poll;

import org.jspecify.annotations.NullMarked;
