/** Requests for buses by REST and on a page. */
@NullMarked
package org.fugong.transport.bus.web;

import org.jspecify.annotations.NullMarked;
