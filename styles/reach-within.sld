<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>reach-within</Name>
    <UserStyle>
      <Name>reach-within</Name>
      <Title>时限内可达的要素<Localized lang="en">Features within the limit</Localized></Title>
      <Abstract>Reached features dark blue, missed ones orange.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>within-true</Name>
          <Title>时限内<Localized lang="en">Within the limit</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>within</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#1f5fa8</CssParameter><CssParameter name="fill-opacity">0.4</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#1f5fa8</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-opacity">1</CssParameter></Stroke>
          </PolygonSymbolizer>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#1f5fa8</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#1f5fa8</CssParameter></Fill>
                <Stroke><CssParameter name="stroke">#ffffff</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
              </Mark>
              <Size>7</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>within-false</Name>
          <Title>时限外<Localized lang="en">Beyond the limit</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>within</ogc:PropertyName><ogc:Literal>false</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill">#d9822b</CssParameter><CssParameter name="fill-opacity">0.4</CssParameter></Fill>
            <Stroke><CssParameter name="stroke">#d9822b</CssParameter><CssParameter name="stroke-width">1.2</CssParameter><CssParameter name="stroke-opacity">1</CssParameter></Stroke>
          </PolygonSymbolizer>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#d9822b</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill><CssParameter name="fill">#d9822b</CssParameter></Fill>
                <Stroke><CssParameter name="stroke">#ffffff</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke>
              </Mark>
              <Size>7</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
