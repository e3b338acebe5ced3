package org.ionary.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    /** Names as a name server of the other side might give them. */
    private static final DnsResolver NAMES = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "public.test" -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};
                case "rebound.test" ->
                    new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")};
                default -> new InetAddress[] {InetAddress.getByName(host)};
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.2.7",
                "198.18.0.1",
                "198.51.100.3",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:0a00:0001::1",
                "2001:db8::1",
                "2001::1",
                "100::1"
            })
    void whatIsNotForEverybodyIsPrivate(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "100.128.0.1",
                "172.32.0.1",
                "192.1.2.3",
                "198.20.0.1",
                "223.255.255.1",
                "2606:2800:220:1::1",
                "2a00:1450:4001::5",
                "64:ff9b::8.8.8.8",
                "2002:0808:0808::1"
            })
    void whatIsForEverybodyIsNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void oneNameWithAPrivateAddressAmongOthersIsRefused() throws UnknownHostException {
        PublicAddresses addresses = new PublicAddresses(Set.of(), NAMES);
        assertThat(addresses.resolve("public.test", 443)).hasSize(1);
        assertThatThrownBy(() -> addresses.resolve("rebound.test", 443))
                .isInstanceOf(PublicAddresses.PrivateAddressException.class)
                .hasMessage("rebound.test has the private address 10.0.0.1");
    }

    @Test
    void whatIsListedIsReachedWithItsPortOnly() throws UnknownHostException {
        PublicAddresses addresses = new PublicAddresses(Set.of("10.0.0.1:8080", "10.0.0.2"), NAMES);
        assertThat(addresses.resolve("10.0.0.1", 8080)).hasSize(1);
        assertThat(addresses.resolve("10.0.0.2", 9999)).hasSize(1);
        assertThatThrownBy(() -> addresses.resolve("10.0.0.1", 80)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> addresses.resolve("10.0.0.3", 8080)).isInstanceOf(UnknownHostException.class);
    }
}
