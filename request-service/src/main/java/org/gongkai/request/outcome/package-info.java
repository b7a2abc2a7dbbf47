/** Why applications count in the outcomes in which they do, and which would count in another one if a region saw it otherwise. */
package org.gongkai.request.outcome;
