<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>An area drawn smaller inside its outline</Title>
  <Rule><PolygonSymbolizer>
    <Stroke><CssParameter name="stroke">#000000</CssParameter></Stroke>
  </PolygonSymbolizer><PolygonSymbolizer>
    <Fill><CssParameter name="fill">#ff0000</CssParameter></Fill>
    <PerpendicularOffset>-10</PerpendicularOffset>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
