/** Proposals to publish to everybody what somebody has asked for (Art. 44 of the Regulations). */
package org.gongkai.request.life.proposal;
