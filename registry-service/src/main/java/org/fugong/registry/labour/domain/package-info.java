/** Labour lent from one enterprise to another: what is needed and offered, what fits, what is agreed. */
@NullMarked
package org.fugong.registry.labour.domain;

import org.jspecify.annotations.NullMarked;
