/** The runner behind {@code deploy/up}: embedded servers, the four services, log-in, one front door, the story. */
@NullMarked
package org.fugong.local;

import org.jspecify.annotations.NullMarked;
