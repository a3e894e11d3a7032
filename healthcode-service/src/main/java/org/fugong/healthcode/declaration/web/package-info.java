@NullMarked
package org.fugong.healthcode.declaration.web;

import org.jspecify.annotations.NullMarked;
