package org.fugong.district;

import java.util.List;

/**
 * A made-up worker.
 *
 * @param index place in the district, from 0
 * @param residentId resident identity number (GB 11643-1999) in division 339999
 * @param address home address, down to the village group
 */
public record Worker(
        int index,
        Enterprise employer,
        String residentId,
        String name,
        String phone,
        County origin,
        String address,
        List<String> skills) {}
