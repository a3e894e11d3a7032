/** What makes an enterprise's record acceptable. */
@NullMarked
package org.fugong.registry.enterprise.domain;

import org.jspecify.annotations.NullMarked;
