/** Every enterprise has one liaison officer. */
@NullMarked
package org.fugong.registry.liaison.application;

import org.jspecify.annotations.NullMarked;
