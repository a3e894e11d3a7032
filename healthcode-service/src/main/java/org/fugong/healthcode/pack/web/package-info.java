@NullMarked
package org.fugong.healthcode.pack.web;

import org.jspecify.annotations.NullMarked;
