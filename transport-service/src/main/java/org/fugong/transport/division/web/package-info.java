/** Names of divisions on pages. */
@NullMarked
package org.fugong.transport.division.web;

import org.jspecify.annotations.NullMarked;
