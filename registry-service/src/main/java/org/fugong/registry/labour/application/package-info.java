/** The labour market: entries, proposals, agreements, the notice board. */
@NullMarked
package org.fugong.registry.labour.application;

import org.jspecify.annotations.NullMarked;
