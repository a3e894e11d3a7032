/** What the web layers of all features share. */
@NullMarked
package org.fugong.transport.web;

import org.jspecify.annotations.NullMarked;
