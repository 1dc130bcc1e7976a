/** A meeting while it is held: the desk that needs no network, its synchronisation, and what people in the hall send. */
@NullMarked
package org.dauys.server.meeting.hold;

import org.jspecify.annotations.NullMarked;
