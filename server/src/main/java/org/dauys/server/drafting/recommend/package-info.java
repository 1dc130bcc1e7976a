/** What bodies recommend before amendments are decided, and what senders say to a recommended wording. */
@NullMarked
package org.dauys.server.drafting.recommend;

import org.jspecify.annotations.NullMarked;
