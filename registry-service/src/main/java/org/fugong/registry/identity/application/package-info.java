/** How refusals are told. */
@NullMarked
package org.fugong.registry.identity.application;

import org.jspecify.annotations.NullMarked;
