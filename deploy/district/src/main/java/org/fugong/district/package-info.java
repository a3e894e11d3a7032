/**
 * A made-up district with the proportions of the real one of February 2020, and the night of its charter train.
 *
 * <p>Every person and enterprise in it is synthetic and can be recognised as such: resident identity numbers and unified
 * social credit codes have right check digits but stand in division 339999, which was never assigned; telephone numbers
 * begin with 1000, a range that no operator has.
 */
@NullMarked
package org.fugong.district;

import org.jspecify.annotations.NullMarked;
