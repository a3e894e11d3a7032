/** Applications by REST and their pages. */
@NullMarked
package org.fugong.registry.resumption.web;

import org.jspecify.annotations.NullMarked;
